import { memo, Suspense, useCallback, useEffect, useState } from 'react';
import { parsePath } from '../domain/links.ts';
import { PageBoundary } from '../features/states/page-boundary.tsx';
import { PageView } from './page-view.tsx';
import type { RouteProps } from './route-props.ts';

type LivePageProps = RouteProps & {
  /** Is told that the page answers. Has to stay the same. */
  readonly onLive?: (() => void) | undefined;
};

/**
 * The page of a place. That of a file is taken over in slices, so that a long one does not block
 * the reader. Until that is done it is told nothing new: React would do the rest at a stroke.
 */
export function LivePage({ onLive, ...now }: LivePageProps) {
  const [first, setFirst] = useState<RouteProps | undefined>(now);
  const live = useCallback(() => {
    setFirst(undefined);
    onLive?.();
  }, [onLive]);
  return <SlicedPage {...(first ?? now)} onLive={live} />;
}

const SlicedPage = memo(function SlicedPage({ onLive, ...props }: LivePageProps) {
  return (
    <Suspense>
      <PageBoundary subject={props.place}>
        <PageView kind={parsePath(props.place.path).kind} {...props} />
      </PageBoundary>
      <Live onLive={onLive} />
    </Suspense>
  );
});

/** Stands beside a page: a file is taken over once both are. */
function Live({ onLive }: Pick<LivePageProps, 'onLive'>) {
  useEffect(() => onLive?.(), [onLive]);
  return null;
}
