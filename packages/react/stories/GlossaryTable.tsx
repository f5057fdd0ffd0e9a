import { glossary } from '../src/locales/glossary';

/** The glossary as the documentation shows it. */
export function GlossaryTable() {
  return (
    <table>
      <thead>
        <tr>
          <th>English</th>
          <th>Français</th>
          <th>中文</th>
          <th>Sources (en, fr, zh)</th>
          <th>Note</th>
        </tr>
      </thead>
      <tbody>
        {glossary.map(({ term, en, fr, zh, source, note }) => (
          <tr key={term}>
            <td>{en}</td>
            <td lang="fr">{fr}</td>
            <td lang="zh">{zh}</td>
            <td>{[source.en, source.fr, source.zh].join(', ')}</td>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
