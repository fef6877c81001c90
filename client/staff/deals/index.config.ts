export default definePageConfig({ navigationBarTitleText: '成交', enablePullDownRefresh: true })
