export default definePageConfig({ navigationBarTitleText: '换顾问' })
