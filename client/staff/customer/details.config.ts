export default definePageConfig({ navigationBarTitleText: '核对和更正' })
