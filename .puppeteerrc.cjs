// The tests drive the browsers that are installed on the machine; puppeteer must not download its own.
module.exports = { skipDownload: true };
