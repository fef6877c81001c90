export default definePageConfig({ navigationBarTitleText: '采用新版', enablePullDownRefresh: true })
