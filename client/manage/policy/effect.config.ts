export default definePageConfig({ navigationBarTitleText: '会改变什么', enablePullDownRefresh: true })
