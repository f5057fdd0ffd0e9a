import type { Report, ReportEndpoint } from './report.js';

/** Text of a node has no say in how the report looks. */
const inert = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029`|<>]/gu, '').slice(0, 300);

function show(value: unknown): string {
  if (typeof value !== 'object' || value === null) return inert(String(value));
  if ('unavailable' in value) return `unavailable: ${inert(String(value.unavailable))}`;
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(show).join(', ');
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${show(inner)}`)
    .join(', ');
}

const endpointLine = ({ endpoint, status, headNumber, lastError }: ReportEndpoint): string =>
  `  - ${inert(endpoint)}: ${status}${headNumber === null ? '' : `, head ${headNumber}`}${lastError ? `, last error ${inert(lastError.message)}` : ''}`;

/** A report as Markdown, to paste into an issue. */
export function formatReport(report: Report): string {
  const { connection, ...rest } = report;
  const { endpoints, ...state } = connection;
  const lines = Object.entries(rest).map(([name, value]) => `- ${name}: ${show(value)}`);
  return ['### StakePool Kit report', '', ...lines, `- connection: ${show(state)}`, ...endpoints.map(endpointLine), ''].join('\n');
}
