export default definePageConfig({ navigationBarTitleText: '共享的客户' })
