export default definePageConfig({ navigationBarTitleText: '公共客户', enablePullDownRefresh: true })
