import theme from './theme.json'

/** The colours around a page. WeChat looks `@names` up in theme.json by itself; the web page begins with the light ones. */
const bars =
  process.env.TARO_ENV === 'h5'
    ? theme.light
    : {
        ...{ paper: '@paper', front: '@front', under: '@under', soft: '@soft' },
        ...{ accent: '@accent', sheet: '@sheet' },
      }

/** The mini program's map: the buyer's pages come first and alone; staff and the gallery are fetched when opened. */
export default defineAppConfig({
  pages: [
    'buyer/home/index',
    'buyer/service/index',
    'buyer/inbox/index',
    'buyer/me/index',
    'buyer/service/new',
    'buyer/service/case',
    'buyer/visit/index',
  ],
  subPackages: [
    {
      root: 'staff',
      pages: [
        'today/index',
        'postpone/index',
        'sheet/index',
        'evening/index',
        'month/index',
        'month/bundles',
        'floor/index',
        'floor/order',
        'floor/guide',
        'register/index',
        'book/index',
        'care/index',
        'customers/index',
        'customer/index',
        'customer/followup',
        'customer/details',
        'customer/merge',
        'reveal/index',
        'sharing/index',
        'sharing/file',
        'sharing/form',
        'pool/index',
        'pool/handover',
        'disputes/index',
        'disputes/dispute',
        'disputes/raise',
        'cases/index',
        'cases/case',
        'deals/index',
        'deals/deal',
        'orders/index',
        'orders/order',
        'orders/form',
        'sites/index',
        'sites/report',
        'inbox/index',
        'office/index',
        'handbook/index',
      ],
    },
    {
      root: 'manage',
      pages: [
        'sheets/index',
        'sheets/sheet',
        'month/index',
        'month/inspect',
        'policy/index',
        'policy/section',
        'policy/effect',
        'policy/adopt',
        'disputes/index',
        'disputes/dispute',
        'disputes/wish',
        'rights/index',
      ],
    },
    { root: 'gallery', pages: ['index', 'calls'] },
  ],
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '案场',
    navigationBarBackgroundColor: bars.paper,
    navigationBarTextStyle: bars.front,
    backgroundColor: bars.paper,
    backgroundTextStyle: bars.under,
  },
  tabBar: {
    color: bars.soft,
    selectedColor: bars.accent,
    backgroundColor: bars.sheet,
    borderStyle: 'black',
    list: [
      { pagePath: 'buyer/home/index', text: '我的家' },
      { pagePath: 'buyer/service/index', text: '服务' },
      { pagePath: 'buyer/inbox/index', text: '消息' },
      { pagePath: 'buyer/me/index', text: '我' },
    ],
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
})
