% Draw pages with GNU Octave: `octave --no-gui press.m FOLDER`, which takes a JSON list of them.
% It knows nothing of this project.
1;

function c = paint(c)
  if isempty(c), c = 'none'; else, c = c(:)'; end
end

function bars(f, page, p)
  place = [p.x / page.width, 1 - (p.y + p.height) / page.height, ...
           p.width / page.width, p.height / page.height];
  ax = axes('parent', f, 'units', 'normalized', 'position', place, 'fontname', p.font, ...
            'fontsize', p.fontSize, 'color', 'none', 'ticklabelinterpreter', 'none');
  hold(ax, 'on');
  n = numel(p.values);
  if rows(unique(p.colours, 'rows')) == 1, series = {1:n}; else, series = num2cell(1:n); end
  for k = 1:numel(series)
    heights = zeros(1, n);
    heights(series{k}) = p.values(series{k});
    c = paint(p.colours(series{k}(1), :));
    if p.upright
      bar(ax, 1:n, heights, p.part, 'facecolor', c, 'edgecolor', 'none');
    else
      barh(ax, 1:n, heights, p.part, 'facecolor', c, 'edgecolor', 'none');
    end
  end
  one = {'y', 'x'};
  if p.upright, one = {'x', 'y'}; end
  set(ax, [one{1} 'lim'], [0.5, n + 0.5], [one{1} 'tick'], 1:n, [one{2} 'lim'], [0, p.limit], ...
      [one{1} 'ticklabel'], p.names, 'ticklength', [0.004 0.01], 'fontsize', p.fontSize);
  if ! p.upright, set(ax, 'ydir', 'reverse'); end
  if p.box
    set(ax, 'box', 'on');
    if p.grid, set(ax, [one{2} 'grid'], 'on', 'gridlinestyle', ':'); end
  else
    set(ax, 'box', 'off', [one{2} 'tick'], []);
  end
  if ! isempty(p.title)
    h = get(ax, [one{2} 'label']);
    set(h, 'string', p.title, 'fontsize', p.fontSize, 'fontname', p.font, 'interpreter', 'none');
  end
end

function shaped(ax, p)
  c = p.colours;
  if columns(c) == 1, c = c'; end
  if rows(c) == 2 && p.single
    part = min(max((p.y(:) - p.top) / p.high, 0), 1);
    patch('parent', ax, 'vertices', [p.x(:), p.y(:)], 'faces', 1:numel(p.x), 'edgecolor', ...
          'none', 'facecolor', 'interp', 'facevertexcdata', (1 - part) * c(1, :) + part * c(2, :));
  else
    patch('parent', ax, 'xdata', p.x(:), 'ydata', p.y(:), 'facecolor', c(1, :), ...
          'edgecolor', 'none');
  end
end

function drawn(page, file)
  f = figure('visible', 'off', 'color', 'w', 'paperunits', 'points', 'papersize', ...
             [page.width page.height], 'paperposition', [0 0 page.width page.height], ...
             'units', 'points', 'position', [0 0 page.width page.height]);
  ax = axes('parent', f, 'position', [0 0 1 1], 'visible', 'off', 'ydir', 'reverse');
  hold(ax, 'on');
  for k = 1:numel(page.items)
    p = page.items{k};
    switch p.kind
      case 'text'
        w = {'normal', 'bold'};
        text(ax, p.x, p.y, p.text, 'fontname', p.font, 'fontsize', p.size, 'fontweight', ...
             w{p.bold + 1}, 'color', paint(p.fill), 'horizontalalignment', p.at, ...
             'verticalalignment', 'baseline', 'interpreter', 'none');
      case 'line'
        styles = {'-', ':'};
        line('parent', ax, 'xdata', p.x, 'ydata', p.y, 'color', paint(p.line), 'linewidth', ...
             p.wide, 'linestyle', styles{p.dots + 1}, 'linejoin', p.join);
      case 'rect'
        at = p.at(:)';
        edge = paint(p.line);
        rectangle('parent', ax, 'position', at, 'curvature', min(1, 2 * p.round ./ at(3:4)), ...
                  'facecolor', paint(p.fill), 'edgecolor', edge, 'linewidth', max(p.wide, 0.1));
      case 'marker'
        line('parent', ax, 'xdata', p.x, 'ydata', p.y, 'marker', p.marker, 'markersize', p.size, ...
             'markerfacecolor', paint(p.fill), 'markeredgecolor', paint(p.fill), ...
             'linewidth', p.wide, 'linestyle', 'none');
      case 'patch'
        shaped(ax, p);
      case 'bars'
        bars(f, page, p);
    end
  end
  set(ax, 'xlim', [0 page.width], 'ylim', [0 page.height]);
  print(f, file, '-dpdf', '-svgconvert');
  close(f);
end

warning('off', 'all');
folder = argv(){end};
pages = jsondecode(fileread('/dev/stdin'), 'makeValidName', false);
for k = 1:numel(pages)
  if iscell(pages), page = pages{k}; else, page = pages(k); end
  if ! iscell(page.items), page.items = num2cell(page.items); end
  drawn(page, fullfile(folder, sprintf('%d.pdf', k - 1)));
end
