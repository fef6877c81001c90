export default definePageConfig({ navigationBarTitleText: '来访和晚会', enablePullDownRefresh: true })
