export default definePageConfig({ navigationBarTitleText: '一笔成交', enablePullDownRefresh: true })
