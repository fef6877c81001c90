export default definePageConfig({ navigationBarTitleText: '周跟进表', enablePullDownRefresh: true })
