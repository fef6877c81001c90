export default definePageConfig({ navigationBarTitleText: '记一次跟进' })
