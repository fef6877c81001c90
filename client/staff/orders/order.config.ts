export default definePageConfig({ navigationBarTitleText: '认购单' })
