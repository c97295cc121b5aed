'use strict';
// Reads sheets as JSON from standard input and writes N.pdf of each into a folder.

const fs = require('fs');
const path = require('path');
const PDFDocument = require('pdfkit');
const { Sheet } = require('./page.js');

const SCALES = [1, 0.95, 0.9, 0.86, 0.82, 0.78, 0.74, 0.7, 0.66, 0.62, 0.58];

function draw(job, file) {
  const doc = new PDFDocument({
    size: job.paper, margin: 0, compress: true, pdfVersion: '1.5',
    info: { CreationDate: new Date(0), Title: 'Voting result' },
  });
  const done = new Promise((resolve) => {
    doc.pipe(fs.createWriteStream(file)).on('finish', resolve);
  });
  const scale = SCALES.find((some) => new Sheet(doc, job, some).draw());
  if (!scale) throw new Error(`${job.name} finds no room`);
  doc.end();
  return done;
}

async function main() {
  const [folder] = process.argv.slice(2);
  const jobs = JSON.parse(fs.readFileSync(0, 'utf8'));
  for (const [place, job] of jobs.entries()) await draw(job, path.join(folder, `${place}.pdf`));
}

main();
