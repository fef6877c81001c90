export default definePageConfig({ navigationBarTitleText: '来访和例会', enablePullDownRefresh: true })
