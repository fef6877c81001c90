export default definePageConfig({ navigationBarTitleText: '客户要求换顾问' })
