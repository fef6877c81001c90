export default definePageConfig({ navigationBarTitleText: '签约', enablePullDownRefresh: true })
