export default definePageConfig({ navigationBarTitleText: '填认购单' })
