export default definePageConfig({ navigationBarTitleText: '制度手册', enablePullDownRefresh: true })
