'use strict';
// Reads sheets as JSON from standard input and writes N.pdf of each into a folder.

const fs = require('fs');
const path = require('path');
const { jsPDF } = require('jspdf');
const { Sheet } = require('./sheet.js');

const SCALES = [1.25, 1.12, 1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];

// The largest scale at which all of it finds room; more blocks of states where none does.
function fitted(doc, job) {
  for (const more of [0, 1, 2]) {
    for (const scale of SCALES.filter((some) => some <= job.choice.most)) {
      const sheet = new Sheet(doc, job, scale, more);
      if (sheet.fits()) return sheet;
    }
  }
  throw new Error(`${job.name} finds no room`);
}

function draw(job, file) {
  const { paper } = job.choice;
  const orientation = paper[0] > paper[1] ? 'landscape' : 'portrait';
  const doc = new jsPDF({ unit: 'pt', format: paper, orientation, compress: true, putOnlyUsedFonts: true });
  doc.setCreationDate(new Date(0));
  doc.setFileId('0'.repeat(32));
  doc.setProperties({ title: 'Voting result' });
  fitted(doc, job).draw();
  if (doc.getNumberOfPages() !== 1) throw new Error(`${job.name} runs over its page`);
  fs.writeFileSync(file, Buffer.from(doc.output('arraybuffer')));
}

const [folder] = process.argv.slice(2);
const jobs = JSON.parse(fs.readFileSync(0, 'utf8'));
jobs.forEach((job, place) => draw(job, path.join(folder, `${place}.pdf`)));
