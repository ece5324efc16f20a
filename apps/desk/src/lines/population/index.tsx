import { IdcardOutlined, NotificationOutlined } from '@ant-design/icons'
import { boarderBoard } from '@balian/contract/boarders'
import { floatingBoard } from '@balian/contract/floating'
import { boarders, floatingResidents, rentalHouses } from '@balian/contract/residence'
import { houseChecks, policeReferrals } from '@balian/contract/residence-checks'
import { serviceList, serviceMine } from '@balian/contract/service-messages'
import type { Feature } from '../../feature.ts'
import { paths } from '../../paths.ts'
import { registerNav, registerOpens, registerPages, registerWords } from '../../registers/declared.tsx'
import { joined } from '../../words/words.ts'
import { ToBoard, ToCard, ToFloating, ToHouse, ToStay } from './RowActs.tsx'
import { words } from './words.ts'
import { serviceWords } from './words-service.ts'

const registers = [rentalHouses, houseChecks, floatingResidents, boarders, policeReferrals]
const added = {
  [rentalHouses.name]: { page: ToHouse },
  [floatingResidents.name]: { list: ToFloating, page: ToStay },
  [boarders.name]: { list: ToBoard, page: ToCard },
}

/** Population (实有人口联管). */
export const feature: Feature = {
  name: 'population',
  routes: [
    { path: paths.boarderBoard, lazy: () => import('./BoarderBoard.tsx') },
    { path: paths.boarder(':id'), lazy: () => import('./BoarderCard.tsx') },
    { path: paths.floatingBoard, lazy: () => import('./FloatingBoard.tsx') },
    { path: paths.floatingStay(':id'), lazy: () => import('./FloatingStay.tsx') },
    { path: paths.rentalHouse(':id'), lazy: () => import('./HousePage.tsx') },
    { path: paths.serviceMessages, lazy: () => import('./ServiceList.tsx') },
    { path: paths.serviceMessage(':id'), lazy: () => import('./ServicePage.tsx') },
    { path: paths.myServiceMessages, lazy: () => import('./MyMessages.tsx') },
    ...registerPages(registers, added),
  ],
  nav: [
    { path: paths.boarderBoard, word: 'boarders.board', icon: IdcardOutlined, needs: boarderBoard.name, line: 'population' },
    { path: paths.floatingBoard, word: 'floating.board', icon: IdcardOutlined, needs: floatingBoard.name, line: 'population' },
    { path: paths.serviceMessages, word: 'service.list', icon: NotificationOutlined, needs: serviceList.name },
    { path: paths.myServiceMessages, word: 'service.mine', icon: NotificationOutlined, needs: serviceMine.name },
    ...registerNav(registers, IdcardOutlined),
  ],
  words: joined(registerWords(registers), words, serviceWords),
  opens: {
    ...registerOpens(registers),
    boarder: paths.boarder,
    floating: paths.floatingStay,
    rentalHouse: paths.rentalHouse,
    serviceMessage: paths.serviceMessage,
    received: () => paths.myServiceMessages,
  },
}
