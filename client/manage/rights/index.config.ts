export default definePageConfig({ navigationBarTitleText: '权限复核', enablePullDownRefresh: true })
