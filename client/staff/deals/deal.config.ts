export default definePageConfig({ navigationBarTitleText: '签约进度', enablePullDownRefresh: true })
