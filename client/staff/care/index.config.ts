export default definePageConfig({ navigationBarTitleText: '客户关怀', enablePullDownRefresh: true })
