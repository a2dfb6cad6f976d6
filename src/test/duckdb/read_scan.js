// Reads the two tables of a scan with DuckDB, which must find the same cells in both: node read_scan.js FOLDER
import {DuckDBInstance} from '@duckdb/node-api';

const folder = process.argv[2];
const connection = await (await DuckDBInstance.create()).connect();

async function rows(query) {
  return (await connection.runAndReadAll(query)).getRows().map(row => row.map(String));
}

const parquet = `'${folder}/scan.parquet'`;
const csv = `read_csv('${folder}/scan.csv', comment='#', header=true, all_varchar=true, new_line='\\r\\n')`;
const columns = await rows(`DESCRIBE SELECT * FROM ${parquet}`);
const words = ['detector', 'model', 'generator', 'variation', 'state', 'efficiency'];
for (const [name, type] of columns) {
  if (type !== (words.includes(name) ? 'VARCHAR' : 'DOUBLE')) {
    throw new Error(`${name} is ${type}`);
  }
}
const list = columns.map(([name, type]) => type === 'DOUBLE' ? `CAST("${name}" AS DOUBLE)` : `"${name}"`).join(', ');
const [first, second] = [await rows(`SELECT ${list} FROM ${parquet}`), await rows(`SELECT ${list} FROM ${csv}`)];
if (first.length === 0 || JSON.stringify(first) !== JSON.stringify(second)) {
  throw new Error(`scan.parquet and scan.csv differ: ${first.length} and ${second.length} rows`);
}
const [[known, largest]] = await rows(`SELECT count("expected"), max("log10_expected") FROM ${parquet}`);
console.log(`${folder}: ${first.length} rows, ${columns.length} columns, ${known} with a number, the largest 1e${largest}`);
