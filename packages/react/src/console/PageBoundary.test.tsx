import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createTexts, TextsContext } from '../i18n/texts';
import en from '../locales/en';
import { PageBoundary } from './PageBoundary';

afterEach(cleanup);

describe('a page that fails to show', () => {
  it('says so in its place, and can be tried again', () => {
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let broken = true;
    const Page = () => {
      if (broken) throw new Error('a cell of row 7');
      return <p>The page</p>;
    };
    render(
      <TextsContext.Provider value={createTexts(en, null)}>
        <PageBoundary>
          <Page />
        </PageBoundary>
      </TextsContext.Provider>,
    );
    expect(screen.getByRole('alert').textContent).toContain('a cell of row 7');
    broken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('The page')).toBeTruthy();
    expect(complain).toHaveBeenCalled();
  });
});
