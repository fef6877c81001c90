export default definePageConfig({ navigationBarTitleText: '月末档案', enablePullDownRefresh: true })
