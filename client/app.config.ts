/** The mini program's map: the buyer's pages come first and alone; staff and the gallery are fetched when opened. */
export default defineAppConfig({
  pages: [
    'buyer/home/index',
    'buyer/service/index',
    'buyer/inbox/index',
    'buyer/me/index',
    'buyer/service/new',
    'buyer/service/case',
  ],
  subPackages: [
    {
      root: 'staff',
      pages: [
        'today/index',
        'customer/index',
        'customer/followup',
        'cases/index',
        'cases/case',
        'deals/index',
        'deals/deal',
        'sites/index',
        'sites/report',
        'inbox/index',
      ],
    },
    { root: 'gallery', pages: ['index', 'calls'] },
  ],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '案场',
    navigationBarBackgroundColor: '#faf8f3',
    navigationBarTextStyle: 'black',
    backgroundColor: '#faf8f3',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#5c584f',
    selectedColor: '#1d5c4a',
    backgroundColor: '#fffdf8',
    borderStyle: 'black',
    list: [
      { pagePath: 'buyer/home/index', text: '我的家' },
      { pagePath: 'buyer/service/index', text: '服务' },
      { pagePath: 'buyer/inbox/index', text: '消息' },
      { pagePath: 'buyer/me/index', text: '我' },
    ],
  },
  darkmode: true,
  lazyCodeLoading: 'requiredComponents',
})
