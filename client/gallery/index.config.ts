export default definePageConfig({ navigationBarTitleText: '样板间' })
