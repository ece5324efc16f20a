import { SendOutlined } from '@ant-design/icons'
import { systemChannels } from '@balian/contract/channel-desk'
import type { Feature } from '../feature.ts'
import { paths } from '../paths.ts'
import { joined } from '../words/words.ts'
import { Bell } from './Bell.tsx'
import { words } from './words.ts'
import { channelDeskWords } from './words-channels.ts'

/** Notices (消息) to the signed-in account. */
export const feature: Feature = {
  name: 'messages',
  routes: [
    { path: paths.messages, lazy: () => import('./Notices.tsx') },
    { path: paths.channels, lazy: () => import('./Channels.tsx') },
  ],
  nav: [{ path: paths.channels, word: 'channels.title', icon: SendOutlined, needs: systemChannels.name }],
  words: joined(words, channelDeskWords),
  bar: Bell,
}
