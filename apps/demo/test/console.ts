import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Text as it is read: any space is one space. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The console in a browser, by the words a user reads. */
export class ConsolePage {
  /** What the browser complained about; nothing is expected there. */
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(browser: Browser, url: string, prepare?: (page: Page) => Promise<void>): Promise<ConsolePage> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const console = new ConsolePage(page);
    await prepare?.(page);
    await page.goto(url);
    return console;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** A part of the page by its name. */
  region(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** A field of the open dialog. */
  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  async approveEndpoint(): Promise<void> {
    await this.button('Use this endpoint').click();
  }

  /** The header's button: of the account in use, or to get one. */
  get account(): Locator {
    return this.page.locator('.spk-account-menu').getByRole('button');
  }

  async chooseAccount(name: string): Promise<void> {
    await this.account.click();
    await this.dialog.getByRole('button', { name }).click();
    await expect.poll(() => this.account.innerText()).toContain(name);
  }

  /** A row by its name, which its menu bears. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.button(`Actions of ${name}`) });
  }

  /** What a table shows in a row's column. */
  async cell(row: string | Locator, column: string): Promise<string> {
    const found = typeof row === 'string' ? this.row(row) : row;
    return words(await found.locator(`[data-column="${column}"]`).innerText({ timeout: 1000 }));
  }

  /** Waits until a row's column shows this. */
  async shows(row: string | Locator, column: string, text: string): Promise<void> {
    await expect.poll(() => this.cell(row, column).catch(() => 'no such row'), { timeout: 15_000 }).toBe(text);
  }

  /** Chooses a column of a table that is hidden at first. */
  async showColumn(table: string, column: string): Promise<void> {
    await this.region(table).getByRole('button', { name: 'Columns' }).click();
    await this.page.getByRole('menuitemcheckbox', { name: column, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async act(row: string, action: string): Promise<void> {
    await this.button(`Actions of ${row}`).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
    await this.dialog.waitFor();
  }

  /** The value beside a label in the open dialog. */
  async fact(label: string): Promise<string> {
    const row = this.dialog.locator('.spk-fact').filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${label}$`) }) });
    return words(await row.locator('dd').innerText());
  }

  /** The value of a choice in the open dialog that is ticked. */
  async choice(label: string): Promise<string> {
    const choice = this.dialog.locator('.spk-choice').filter({ has: this.page.getByRole('checkbox', { name: label, checked: true }) });
    return words(await choice.locator('.spk-choice-value').innerText());
  }

  /** Closes the open dialog. */
  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Presses the dialog's button and follows the transaction to its end. */
  async submit(label: string): Promise<string> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    const end = this.dialog.locator('[data-tone="success"]');
    await end.waitFor();
    const text = words(await end.innerText());
    await this.close();
    return text;
  }

  /** Codes of the reasons why the dialog does not submit. */
  async refusals(): Promise<readonly string[]> {
    const reasons = this.dialog.locator(
      '[data-kind="problems"] [data-code], .spk-note-danger[data-code], .spk-verdict[data-code], .spk-field[data-code]',
    );
    return reasons.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-code') ?? ''));
  }

  async refuses(...codes: readonly string[]): Promise<void> {
    await expect.poll(() => this.refusals(), { timeout: 10_000 }).toEqual(codes);
  }
}
