import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

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

  /** A field of the open dialog. */
  field(label: string): Locator {
    return this.dialog.getByLabel(label, { exact: true });
  }

  async approveEndpoint(): Promise<void> {
    await this.button('Use this endpoint').click();
  }

  async chooseAccount(name: string): Promise<void> {
    await this.page.locator('.account-button').click();
    await this.dialog.getByRole('button', { name }).click();
    await expect.poll(() => this.page.locator('.account-button').innerText()).toContain(name);
  }

  /** What a table shows in a row's column. */
  async cell(row: string, column: string): Promise<string> {
    return (await this.page.locator(`[data-row="${row}"] [data-column="${column}"]`).innerText()).trim();
  }

  /** Waits until a row's column shows this. */
  async shows(row: string, column: string, text: string): Promise<void> {
    await expect.poll(() => this.cell(row, column).catch(() => 'no such row'), { timeout: 15_000 }).toBe(text);
  }

  async act(menu: string | RegExp, action: string): Promise<void> {
    await this.button(menu).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
    await this.dialog.waitFor();
  }

  /** The value beside a label in the open dialog. */
  async fact(label: string): Promise<string> {
    const row = this.dialog.locator('.facts dl > div').filter({ has: this.page.locator('dt', { hasText: new RegExp(`^${label}$`) }) });
    return (await row.last().locator('dd').innerText()).trim();
  }

  /** Presses the dialog's button and follows the transaction to its end. */
  async submit(label: string): Promise<string> {
    await this.dialog.getByRole('button', { name: label, exact: true }).click();
    const end = this.dialog.locator('[data-tone="success"]');
    await end.waitFor();
    const text = await end.innerText();
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await this.dialog.waitFor({ state: 'detached' });
    return text;
  }

  /** Codes of the reasons why the dialog does not submit. */
  async refusals(): Promise<readonly string[]> {
    return this.dialog.locator('[data-code]').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('data-code') ?? ''));
  }

  async refuses(...codes: readonly string[]): Promise<void> {
    await expect.poll(() => this.refusals(), { timeout: 10_000 }).toEqual(codes);
  }
}
