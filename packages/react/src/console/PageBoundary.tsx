import { Component, type ReactNode } from 'react';
import { useTexts } from '../i18n/texts';
import { Button } from '../ui/Button';
import { troubleOf } from '../ui/problem';
import { TroubleBox } from '../ui/TroubleBox';

function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTexts();
  return (
    <TroubleBox trouble={troubleOf(error)}>
      <Button onClick={onRetry}>{t('common.tryAgain')}</Button>
    </TroubleBox>
  );
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** A page that fails to show says so in its place; the rest of the console goes on. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return <Failure error={failure.error} onRetry={() => this.setState({ failure: null })} />;
  }
}
