export default definePageConfig({ navigationBarTitleText: '提出归属异议' })
