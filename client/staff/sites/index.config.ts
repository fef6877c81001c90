export default definePageConfig({ navigationBarTitleText: '工地', enablePullDownRefresh: true })
