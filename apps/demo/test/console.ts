import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { en, type Words } from './words';

/** Text as it is read: any space is one space. */
export const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How long anything may take on a loaded machine, ms. */
const PATIENCE = 20_000;
export const patiently = { timeout: PATIENCE };

/** A page's own preparation before the console is opened in it. */
type Prepare = (page: Page) => Promise<unknown>;

export interface OpenOptions {
  readonly prepare?: Prepare;
  /** The language, English unless told. */
  readonly words?: Words;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The console in a browser, by the words a user reads. */
export class ConsolePage {
  /** What the browser complained about; nothing is expected there. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly words: Words,
  ) {
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** In a browser as a first visitor; in a context as one more tab. */
  static async open(where: Browser | BrowserContext, url: string, options: OpenOptions | Prepare = {}): Promise<ConsolePage> {
    const { prepare, words = en, viewport = { width: 1280, height: 900 } } = typeof options === 'function' ? { prepare: options } : options;
    const page = await ('newContext' in where ? where.newPage({ viewport, reducedMotion: 'reduce' }) : where.newPage());
    const console = new ConsolePage(page, words);
    if (words !== en) await page.addInitScript((locale) => localStorage.setItem('spk.locale', locale), words.locale);
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
    await this.button(this.words.useEndpoint).click();
  }

  /** The header's button: of the account in use, or to get one. */
  get account(): Locator {
    return this.page.locator('.spk-account-menu').getByRole('button');
  }

  async chooseAccount(name: string): Promise<void> {
    await this.account.click();
    await this.dialog.getByRole('button', { name }).click();
    await expect.poll(() => this.account.innerText(), patiently).toContain(name);
  }

  /** Another account of a wallet than the one in use, by how its button begins. */
  async switchAccount(wallet: string, name: string): Promise<void> {
    await this.account.click();
    await this.button(this.words.switchAccount).click();
    const accounts = this.dialog.getByRole('list', { name: wallet, exact: true });
    await accounts.getByRole('button', { name: new RegExp(`^${name}`), pressed: false }).click();
    await expect.poll(async () => words(await this.account.innerText()), patiently).toContain(name);
  }

  /** Goes to a place by its address, as a link does. */
  async go(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, route);
  }

  get hash(): string {
    return new URL(this.page.url()).hash;
  }

  /** Waits until nothing of the page is still being read. */
  async settled(): Promise<void> {
    await expect.poll(() => this.page.locator('.spk-skeleton, .spk-shell [data-status="loading"]').count(), patiently).toBe(0);
  }

  /** How much wider than the window the page is, px. */
  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  }

  /** The name of the page that is shown. */
  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1, exact: typeof name === 'string' });
  }

  /** A row by its name, which its menu bears. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.button(this.words.actionsOf(name)) });
  }

  /** What a table shows in a row's column. */
  async cell(row: string | Locator, column: string): Promise<string> {
    const found = typeof row === 'string' ? this.row(row) : row;
    return words(await found.locator(`[data-column="${column}"]`).innerText({ timeout: 1000 }));
  }

  /** Waits until a row's column shows this. */
  async shows(row: string | Locator, column: string, text: string): Promise<void> {
    await expect.poll(() => this.cell(row, column).catch(() => 'no such row'), patiently).toBe(text);
  }

  /** Chooses a column of a table that is hidden at first. */
  async showColumn(table: string, column: string): Promise<void> {
    await this.region(table).getByRole('button', { name: this.words.columns }).click();
    await this.page.getByRole('menuitemcheckbox', { name: column, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }

  async act(row: string, action: string): Promise<void> {
    await this.button(this.words.actionsOf(row)).click();
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
    await this.dialog.getByRole('button', { name: this.words.close, exact: true }).last().click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** Presses the dialog's button and follows the transaction to its end. */
  async submit(label: string): Promise<string> {
    const button = this.dialog.getByRole('button', { name: label, exact: true });
    const waits = async () => (await button.getAttribute('aria-disabled')) === 'true' && words(await this.dialog.innerText());
    await expect.poll(waits, patiently).toBe(false);
    await button.click();
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
    await expect.poll(() => this.refusals(), patiently).toEqual(codes);
  }
}
