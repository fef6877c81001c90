export default definePageConfig({ navigationBarTitleText: '登记本', enablePullDownRefresh: true })
