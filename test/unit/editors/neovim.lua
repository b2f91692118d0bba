-- What somebody does with a draft in Neovim: opens it, looks at the problems, asks what one means, takes the first fix.
-- XINDE_DRAFT is the draft, XINDE_RESULT the JSON file that says what was seen (see editors.test.ts).
local seen = {}

local function codes()
  return vim.tbl_map(function(problem)
    return problem.code or problem.user_data.lsp.code
  end, vim.diagnostic.get(0))
end

local function wait_for(condition)
  return vim.wait(20000, condition, 20)
end

vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.XINDE_DRAFT))
wait_for(function() return #vim.diagnostic.get(0) > 0 end)
-- Settings that the server asks for have come by then.
vim.wait(1500)
seen.before = codes()
local plate = vim.tbl_filter(function(problem) return problem.message:find('车牌号') end, vim.diagnostic.get(0))[1]
vim.api.nvim_win_set_cursor(0, { plate.lnum + 1, plate.col })

vim.api.nvim_feedkeys('K', 'x', false)
wait_for(function() return #vim.api.nvim_list_wins() > 1 end)
for _, window in ipairs(vim.api.nvim_list_wins()) do
  if window ~= vim.api.nvim_get_current_win() then
    seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    vim.api.nvim_win_close(window, true)
  end
end

vim.ui.select = function(items, options, choose)
  seen.titles = vim.tbl_map(options.format_item or tostring, items)
  choose(items[1], 1)
end
vim.api.nvim_feedkeys('gra', 'x', false)
wait_for(function() return vim.bo.modified end)
wait_for(function() return not vim.tbl_contains(codes(), 'privacy/plate') end)
seen.after = codes()

if vim.fn.has('nvim-0.8') == 1 then
  local before = vim.api.nvim_buf_get_changedtick(0)
  vim.cmd(vim.env.XINDE_FIX_ALL)
  wait_for(function() return vim.api.nvim_buf_get_changedtick(0) ~= before end)
  seen.fixedAll = true
end
vim.cmd('write')

local file = assert(io.open(vim.env.XINDE_RESULT, 'w'))
file:write(vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
