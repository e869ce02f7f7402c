(() => {
  'use strict';
  const root = document.documentElement;
  const name = document.querySelector('title');
  const speak = () => {
    root.lang = document.getElementById('zh').checked ? 'zh' : 'en';
    document.title = name.dataset[root.lang];
  };
  document.querySelectorAll('input[name="language"]').forEach(input => input.addEventListener('change', speak));
  speak();

  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].innerText.trim();
  const compare = (one, other) => one === '' || other === '' || isNaN(one) || isNaN(other)
    ? one.localeCompare(other, 'zh') : one - other;

  const sort = (table, column) => {
    const heads = table.tHead.rows[0].cells;
    const descends = heads[column].getAttribute('aria-sort') === 'ascending';
    for (const head of heads) {
      head.removeAttribute('aria-sort');
    }
    heads[column].setAttribute('aria-sort', descends ? 'descending' : 'ascending');
    const rows = [...table.tBodies[0].rows].map(row => [key(row, column), row]);
    rows.sort((one, other) => descends ? compare(other[0], one[0]) : compare(one[0], other[0]));
    table.tBodies[0].append(...rows.map(row => row[1]));
  };

  document.querySelectorAll('.table table').forEach(table => {
    table.querySelectorAll('thead .head').forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      head.replaceWith(button);
      button.append(head);
      button.addEventListener('click', () => sort(table, column));
    });
  });
})();
