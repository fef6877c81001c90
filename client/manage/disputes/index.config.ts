export default definePageConfig({ navigationBarTitleText: '归属争议', enablePullDownRefresh: true })
