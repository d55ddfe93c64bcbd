import { DecodePage } from '../features/decode/decode-page.tsx';
import type { RouteProps } from './page-loaders.ts';

export function DecodeRoute({ catalog }: RouteProps) {
  return <DecodePage catalog={catalog} />;
}
