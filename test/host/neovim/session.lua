-- What the tests do in a headless Neovim (0.7 and later), with its own LSP client. Every wait is for a condition.

local session = {}

-- Milliseconds; a first start of the server on a busy machine takes some seconds.
local limit = 60000

local function wait(what, condition)
  if not vim.wait(limit, condition, 20) then error("Waited in vain for " .. what) end
end

local function clientsOf(buffer)
  -- The second is the name up to Neovim 0.9.
  return vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = buffer }) or vim.tbl_values(vim.lsp.buf_get_clients(buffer))
end

local function lineText(line)
  return vim.api.nvim_buf_get_lines(0, line, line + 1, true)[1]
end

-- Runs `act` in the buffer that is open, writes what it returns as JSON, and ends Neovim; an error is its output and exit code 1.
function session.run(answerPath, act)
  local ok, answer = xpcall(function()
    wait("the language server", function() return #clientsOf(0) > 0 and clientsOf(0)[1].initialized end)
    return act()
  end, debug.traceback)
  if not ok then
    io.stderr:write(tostring(answer) .. "\n")
    vim.cmd("cquit 1")
  end
  vim.fn.writefile({ vim.json.encode(answer) }, answerPath)
  vim.cmd("qall!")
end

function session.text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), "\n") .. "\n"
end

-- The names of the document's symbols, two blanks for each level.
function session.outline()
  local params = { textDocument = vim.lsp.util.make_text_document_params() }
  local answers = assert(vim.lsp.buf_request_sync(0, "textDocument/documentSymbol", params, limit))
  local names = {}
  local function add(symbols, indent)
    for _, symbol in ipairs(symbols or {}) do
      table.insert(names, indent .. symbol.name)
      add(symbol.children, indent .. "  ")
    end
  end
  for _, answer in pairs(answers) do add(answer.result, "") end
  return names
end

local changeOfDiagnostics = 0
vim.api.nvim_create_autocmd("DiagnosticChanged", {
  callback = function() changeOfDiagnostics = changeOfDiagnostics + 1 end,
})

-- The findings as Neovim has them, once there are any: code, line from 0, first byte in the line, and the text they stand at.
function session.findings()
  wait("findings", function() return #vim.diagnostic.get(0) > 0 end)
  local findings = {}
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local code = finding.code or finding.user_data.lsp.code
    local text = finding.lnum == finding.end_lnum and lineText(finding.lnum):sub(finding.col + 1, finding.end_col) or vim.NIL
    table.insert(findings, { code = code, line = finding.lnum, start = finding.col, text = text })
  end
  table.sort(findings, function(left, right) return left.line < right.line or (left.line == right.line and left.start < right.start) end)
  return findings
end

local function findingOf(code, text)
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    local found = finding.code or finding.user_data.lsp.code
    if found == code and (text == nil or lineText(finding.lnum):sub(finding.col + 1, finding.end_col) == text) then return finding end
  end
end

function session.waitForFinding(code, text)
  wait("the finding " .. code, function() return findingOf(code, text) ~= nil end)
end

-- Puts the cursor at the finding of a code and takes the first fix that the code actions offer there; waits until the text has changed and been checked.
function session.fix(code)
  session.waitForFinding(code)
  local finding = findingOf(code)
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local tick, seen = vim.api.nvim_buf_get_changedtick(0), changeOfDiagnostics
  vim.ui.select = function(actions, _, choose) choose(actions[1], 1) end
  vim.lsp.buf.code_action()
  wait("the fix of " .. code, function() return vim.api.nvim_buf_get_changedtick(0) > tick end)
  wait("the findings after it", function() return changeOfDiagnostics > seen end)
end

-- Replaces the first occurrence in a line, counted from 1, as typing does: one small change of the buffer.
function session.replaceInLine(line, old, new)
  local start, finish = lineText(line - 1):find(old, 1, true)
  vim.api.nvim_buf_set_text(0, line - 1, start - 1, line - 1, finish, { new })
end

return session
