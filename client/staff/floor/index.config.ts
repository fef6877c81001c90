export default definePageConfig({ navigationBarTitleText: '接待', enablePullDownRefresh: true })
