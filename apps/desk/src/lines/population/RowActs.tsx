import { boarderBoard, boarderCard } from '@balian/contract/boarders'
import { floatingBoard, floatingStay } from '@balian/contract/floating'
import { housePage } from '@balian/contract/tenancies'
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { paths } from '../../paths.ts'
import { useMay } from '../../session/session.tsx'
import { useWords } from '../../words/use-words.ts'

function To({ route, path, word }: { readonly route: string; readonly path: string; readonly word: string }) {
  const { t } = useWords()
  const may = useMay()
  const go = useNavigate()
  return may(route) ? <Button onClick={() => void go(path)}>{t(word)}</Button> : null
}

/** From the plain registers to what the line made by hand. */
export const ToBoard = () => <To route={boarderBoard.name} path={paths.boarderBoard} word="boarders.board" />
export const ToCard = ({ id }: { readonly id: string }) => <To route={boarderCard.name} path={paths.boarder(id)} word="boarders.card" />
export const ToFloating = () => <To route={floatingBoard.name} path={paths.floatingBoard} word="floating.board" />
export const ToStay = ({ id }: { readonly id: string }) => <To route={floatingStay.name} path={paths.floatingStay(id)} word="floating.stay" />
export const ToHouse = ({ id }: { readonly id: string }) => <To route={housePage.name} path={paths.rentalHouse(id)} word="houses.page" />
