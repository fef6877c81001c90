export default definePageConfig({ navigationBarTitleText: '投诉和报修' })
