export default definePageConfig({ navigationBarTitleText: '问与办', enablePullDownRefresh: true })
