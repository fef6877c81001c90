export default definePageConfig({ navigationBarTitleText: '档案抽查', enablePullDownRefresh: true })
