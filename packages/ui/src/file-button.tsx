import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, type ButtonProps } from 'antd'
import { useState } from 'react'
import { useUiWords } from './ui-words.tsx'

interface Props extends Omit<ButtonProps, 'onClick' | 'loading'> {
  /** Fetches the file; the button is busy meanwhile. */
  readonly onFetch: () => Promise<unknown>
}

/** Downloads a file: an export, a document. */
export function FileButton({ onFetch, children, icon = <DownloadOutlined />, ...rest }: Props) {
  const [busy, setBusy] = useState(false)
  const fetchFile = async () => {
    setBusy(true)
    await onFetch().finally(() => setBusy(false))
  }
  return (
    <Button {...rest} icon={icon} loading={busy} onClick={() => void fetchFile()}>
      {children}
    </Button>
  )
}

/** Prints this page. */
export function PrintButton(props: Omit<ButtonProps, 'onClick' | 'children'>) {
  const { print } = useUiWords()
  return (
    <Button {...props} icon={<PrinterOutlined />} onClick={() => window.print()}>
      {print}
    </Button>
  )
}
