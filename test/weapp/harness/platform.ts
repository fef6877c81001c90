/** The `wx` object: the small part of WeChat that anchang uses, with what happened kept for the test to read. */
import type { Answers, Happened, HarnessOptions } from './types'

interface Callbacks {
  readonly success?: (result: object) => void
  readonly fail?: (error: { errMsg: string }) => void
  readonly complete?: (result: object) => void
}

/** What the platform needs from the mini program that runs on it. */
export interface Host {
  /** How many answers are still under way: the page is not settled before they are there. */
  readonly busy: { waiting: number }
  readonly happened: Happened
  readonly answers: Answers
  /** Does something a moment later, as WeChat does with every answer. */
  later(run: () => void): void
  navigate(kind: 'to' | 'redirect' | 'tab' | 'relaunch', url: string): void
  back(delta: number): void
}

const nothing = () => undefined

/** WeChat's asynchronous calls tell by callback if they are given one, and are promises otherwise. */
const both =
  <Options extends object>(run: (given: Options & Callbacks) => void) =>
  (given: Options & Callbacks) =>
    given?.success || given?.fail || given?.complete
      ? run(given)
      : new Promise((success, fail) => run({ ...given, success, fail }))

export function makeWx(options: HarnessOptions, host: Host): Record<string, unknown> {
  const { happened, answers, busy, later } = host
  const answer = (callbacks: Callbacks, result: object = {}) =>
    later(() => {
      const full = { errMsg: 'ok', ...result }
      callbacks.success?.(full)
      callbacks.complete?.(full)
    })
  const refuse = (callbacks: Callbacks, errMsg: string) =>
    later(() => {
      callbacks.fail?.({ errMsg })
      callbacks.complete?.({ errMsg })
    })
  const storage = new Map(Object.entries(options.storage ?? {}))
  const info = {
    ...{
      SDKVersion: '3.7.0',
      version: '8.0.50',
      platform: 'ios',
      system: 'iOS 17.0',
      brand: 'iPhone',
      model: 'iPhone',
    },
    ...{
      windowWidth: 375,
      windowHeight: 724,
      screenWidth: 375,
      screenHeight: 812,
      pixelRatio: 2,
      statusBarHeight: 44,
    },
    ...{
      language: 'zh_CN',
      theme: options.theme ?? 'light',
      fontSizeSetting: options.fontSize ?? 17,
      safeArea: null,
    },
  }
  const settle = async <T>(work: Promise<T>, callbacks: Callbacks, shape: (value: T) => object) => {
    busy.waiting += 1
    try {
      answer(callbacks, shape(await work))
    } catch (error) {
      refuse(callbacks, error instanceof Error ? error.message : String(error))
    } finally {
      busy.waiting -= 1
    }
  }
  const navigate = (kind: 'to' | 'redirect' | 'tab' | 'relaunch') =>
    both((given: { url: string } & Callbacks) => {
      host.navigate(kind, given.url)
      answer(given)
    })
  const done = both((given: Callbacks) => answer(given))

  return {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx-test', envVersion: 'trial', version: '' } }),
    canIUse: () => true,
    getSystemInfoSync: () => info,
    getWindowInfo: () => info,
    getDeviceInfo: () => info,
    getAppBaseInfo: () => info,
    getSystemInfo: both((given: Callbacks) => answer(given, info)),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      bottom: 80,
      left: 281,
      right: 368,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getUpdateManager: () => ({ onCheckForUpdate: nothing, onUpdateReady: nothing, applyUpdate: nothing }),
    onThemeChange: nothing,
    offThemeChange: nothing,
    onNetworkStatusChange: nothing,
    offNetworkStatusChange: nothing,
    onUnhandledRejection: nothing,
    nextTick: later,

    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),

    navigateTo: navigate('to'),
    redirectTo: navigate('redirect'),
    switchTab: navigate('tab'),
    reLaunch: navigate('relaunch'),
    navigateBack: both((given: { delta?: number } & Callbacks) => {
      host.back(given.delta ?? 1)
      answer(given)
    }),

    showToast: both((given: { title: string } & Callbacks) => {
      happened.toasts.push(given.title)
      answer(given)
    }),
    hideToast: done,
    showLoading: done,
    hideLoading: done,
    showModal: both((given: { title?: string; content?: string } & Callbacks) => {
      const shown = { title: given.title ?? '', content: given.content ?? '' }
      happened.modals.push(shown)
      const confirm = answers.modal(shown)
      answer(given, { confirm, cancel: !confirm })
    }),
    showActionSheet: both((given: { itemList: string[]; alertText?: string } & Callbacks) => {
      happened.actionSheetWords.push(given.alertText ?? '')
      happened.actionSheets.push(given.itemList)
      const tapIndex = answers.actionSheet(given.itemList)
      if (tapIndex === null) refuse(given, 'showActionSheet:fail cancel')
      else answer(given, { tapIndex })
    }),
    makePhoneCall: both((given: { phoneNumber: string } & Callbacks) => {
      happened.phoneCalls.push(given.phoneNumber)
      answer(given)
    }),
    chooseMedia: both((given: Callbacks) => {
      const files = answers.photos().map((tempFilePath) => ({ tempFilePath, size: 1000, fileType: 'image' }))
      if (files.length === 0) refuse(given, 'chooseMedia:fail cancel')
      else answer(given, { tempFiles: files, type: 'image' })
    }),
    previewImage: both((given: { current: string } & Callbacks) => {
      happened.previews.push(given.current)
      answer(given)
    }),
    requestSubscribeMessage: done,
    vibrateShort: done,
    stopPullDownRefresh: done,
    pageScrollTo: done,
    setNavigationBarTitle: both((given: { title: string } & Callbacks) => {
      happened.titles.push(given.title)
      answer(given)
    }),
    setNavigationBarColor: done,
    setBackgroundColor: done,
    setBackgroundTextStyle: done,
    setTabBarStyle: done,
    setTabBarBadge: done,
    removeTabBarBadge: done,
    setClipboardData: done,
    getNetworkType: both((given: Callbacks) => answer(given, { networkType: 'wifi' })),
    /** There is no layout here: every measurement is empty. */
    createSelectorQuery: () => {
      const query: Record<string, unknown> = {}
      for (const name of [
        'select',
        'selectAll',
        'selectViewport',
        'in',
        'boundingClientRect',
        'scrollOffset',
        'fields',
      ]) {
        query[name] = () => query
      }
      query['exec'] = (tell?: (rects: unknown[]) => void) => later(() => tell?.([]))
      return query
    },

    cloud: {
      init: nothing,
      callFunction: both((given: { name: string; data: Record<string, unknown> } & Callbacks) => {
        happened.calls.push({ name: given.name, data: given.data })
        return settle(options.call(given.name, given.data), given, (result) => ({ result }))
      }),
      uploadFile: (given: { cloudPath: string; filePath: string } & Callbacks) => {
        happened.uploads.push(given.cloudPath)
        const upload = options.upload ?? (async (path: string) => `cloud://test/${path}`)
        const whole = new Promise((success, fail) => {
          settle(upload(given.cloudPath, given.filePath), { success, fail }, (fileID) => ({
            fileID,
            statusCode: 200,
          }))
        })
        whole.then(
          (result) => given.success?.(Object(result)),
          (error) => given.fail?.(error),
        )
        return Object.assign(whole, { onProgressUpdate: nothing, abort: nothing })
      },
    },
  }
}
