export type Language = 'zh' | 'en'

/** What the pieces say by themselves. */
export interface Words {
  /** BCP 47: dates, numbers, and the voice that reads and hears. */
  readonly locale: string
  readonly close: string
  readonly back: string
  readonly retry: string
  readonly undo: string
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly optional: string
  readonly choose: string
  readonly change: string
  readonly clear: string
  readonly done: string
  readonly search: string
  readonly nobody: string
  readonly chosen: (count: number) => string
  readonly today: string
  readonly yesterday: string
  readonly tomorrow: string
  readonly lunar: (month: string, day: string) => string
  readonly yuan: string
  readonly photo: string
  readonly fromFiles: string
  readonly photoOf: (count: number) => string
  readonly removePhoto: (count: number) => string
  readonly photoUnread: string
  readonly photosFull: (most: number) => string
  readonly sign: string
  readonly signHere: string
  readonly signAgain: string
  readonly signed: string
  readonly scan: string
  readonly scanAim: string
  readonly scanBlind: string
  readonly scanType: string
  readonly scanTyped: string
  readonly readAloud: string
  readonly stopReading: string
  readonly speak: string
  readonly stopSpeaking: string
  readonly unheard: string
  readonly saving: string
  readonly mend: (count: number) => string
  readonly needText: (what: string) => string
  readonly needChoice: (what: string) => string
  readonly needPhotos: (what: string) => string
  readonly needSign: (what: string) => string
  readonly tooShort: (what: string, least: number) => string
  readonly tooLong: (what: string, most: number) => string
  readonly noNumber: (what: string) => string
  readonly wholeNumber: (what: string) => string
  readonly atLeast: (what: string, least: string) => string
  readonly atMost: (what: string, most: string) => string
  readonly noPhone: string
  readonly noDay: (what: string) => string
  readonly look: string
  readonly light: string
  readonly dark: string
  readonly system: string
  readonly type: string
  readonly plainType: string
  readonly largeType: string
}

const zh: Words = {
  locale: 'zh-CN',
  close: '关闭',
  back: '返回',
  retry: '再试一次',
  undo: '撤销',
  yes: '是',
  no: '否',
  none: '无',
  optional: '可不填',
  choose: '点这里选择',
  change: '更换',
  clear: '清除',
  done: '选好了',
  search: '输入名字查找',
  nobody: '没有找到，换个字再试。',
  chosen: (count) => `已选 ${count} 个`,
  today: '今天',
  yesterday: '昨天',
  tomorrow: '明天',
  lunar: (month, day) => `农历${month}${day}`,
  yuan: '元',
  photo: '拍照',
  fromFiles: '从相册选',
  photoOf: (count) => `第 ${count} 张照片`,
  removePhoto: (count) => `删掉第 ${count} 张照片`,
  photoUnread: '这张图片打不开，请换一张或重新拍。',
  photosFull: (most) => `最多 ${most} 张，先删掉一张再拍。`,
  sign: '请签字',
  signHere: '用手指在框里签名',
  signAgain: '重签',
  signed: '已签字',
  scan: '扫码',
  scanAim: '把二维码放到框里',
  scanBlind: '打不开摄像头。请在设置里允许使用摄像头，或者在下面输入码上的字。',
  scanType: '或者输入码上的字',
  scanTyped: '确定',
  readAloud: '读给我听',
  stopReading: '停止朗读',
  speak: '说话输入',
  stopSpeaking: '说完了',
  unheard: '没有听清，请再说一次，或者打字。',
  saving: '正在保存…',
  mend: (count) => `还有 ${count} 处没填好，请看红字。`,
  needText: (what) => `请填写“${what}”。`,
  needChoice: (what) => `请选择“${what}”。`,
  needPhotos: (what) => `请拍“${what}”。`,
  needSign: (what) => `请在“${what}”里签字。`,
  tooShort: (what, least) => `“${what}”至少写 ${least} 个字。`,
  tooLong: (what, most) => `“${what}”最多写 ${most} 个字。`,
  noNumber: (what) => `“${what}”请填数字。`,
  wholeNumber: (what) => `“${what}”请填整数。`,
  atLeast: (what, least) => `“${what}”不能小于 ${least}。`,
  atMost: (what, most) => `“${what}”不能大于 ${most}。`,
  noPhone: '电话号码不对：手机号是 11 位数字，座机要带区号。',
  noDay: (what) => `“${what}”的日期不对，请重新选。`,
  look: '颜色',
  light: '浅色',
  dark: '深色',
  system: '跟手机一样',
  type: '字的大小',
  plainType: '标准',
  largeType: '大字',
}

const en: Words = {
  locale: 'en-GB',
  close: 'Close',
  back: 'Back',
  retry: 'Try again',
  undo: 'Undo',
  yes: 'Yes',
  no: 'No',
  none: 'none',
  optional: 'may stay empty',
  choose: 'Tap to choose',
  change: 'Change',
  clear: 'Clear',
  done: 'Done',
  search: 'Type a name',
  nobody: 'Nothing found. Try other letters.',
  chosen: (count) => `${count} chosen`,
  today: 'Today',
  yesterday: 'Yesterday',
  tomorrow: 'Tomorrow',
  lunar: (month, day) => `lunar ${month}${day}`,
  yuan: 'yuan',
  photo: 'Take a photo',
  fromFiles: 'From the album',
  photoOf: (count) => `Photo ${count}`,
  removePhoto: (count) => `Remove photo ${count}`,
  photoUnread: 'This picture cannot be opened. Choose another one, or take it again.',
  photosFull: (most) => `${most} photos at most: remove one first.`,
  sign: 'Please sign',
  signHere: 'Sign in the box with a finger',
  signAgain: 'Sign again',
  signed: 'Signed',
  scan: 'Scan a code',
  scanAim: 'Hold the code inside the frame',
  scanBlind: 'The camera cannot be opened. Allow it in the settings, or type what is written at the code below.',
  scanType: 'Or type what is written at the code',
  scanTyped: 'OK',
  readAloud: 'Read aloud',
  stopReading: 'Stop reading',
  speak: 'Speak instead of typing',
  stopSpeaking: 'I have finished',
  unheard: 'That was not understood. Say it again, or type.',
  saving: 'Saving…',
  mend: (count) => (count === 1 ? 'One answer is missing or wrong: see the red text.' : `${count} answers are missing or wrong: see the red text.`),
  needText: (what) => `Fill in “${what}”.`,
  needChoice: (what) => `Choose “${what}”.`,
  needPhotos: (what) => `Take a photo for “${what}”.`,
  needSign: (what) => `Sign under “${what}”.`,
  tooShort: (what, least) => `“${what}” takes at least ${least} characters.`,
  tooLong: (what, most) => `“${what}” takes at most ${most} characters.`,
  noNumber: (what) => `“${what}” takes a number.`,
  wholeNumber: (what) => `“${what}” takes a whole number.`,
  atLeast: (what, least) => `“${what}” cannot be less than ${least}.`,
  atMost: (what, most) => `“${what}” cannot be more than ${most}.`,
  noPhone: 'This is no telephone number: a mobile has 11 digits, a landline its area code.',
  noDay: (what) => `“${what}” is no date. Choose it again.`,
  look: 'Colours',
  light: 'Light',
  dark: 'Dark',
  system: 'As the phone',
  type: 'Size of type',
  plainType: 'Standard',
  largeType: 'Large',
}

export const words: Readonly<Record<Language, Words>> = { zh, en }
