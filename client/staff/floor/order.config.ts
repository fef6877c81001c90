export default definePageConfig({ navigationBarTitleText: '排次序' })
