import { problems } from '../src/locales/en/problems';

const words: Readonly<Record<string, string>> = problems;
const codes = [...new Set(Object.keys(words).map((key) => key.replace(/^problem\.|\.(what|fix|refused)$/g, '')))].sort();

/** Every code of the kit and the SDK with its English words, from the messages themselves. */
export function ErrorCodeTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>Code</th>
          <th>What happened</th>
          <th>What to do</th>
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => (
          <tr key={code} id={code}>
            <td>
              <code>{code}</code>
            </td>
            <td>{words[`problem.${code}.what`] ?? words[`problem.${code}.refused`]}</td>
            <td>{words[`problem.${code}.fix`]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
